import type { z } from "zod";
import { approvalMethods } from "./approval-methods.ts";
import { backupMethods } from "./backup-methods.ts";
import { bundleMethods, clusterMethods } from "./bundle-methods.ts";
import { caseMethods } from "./case-methods.ts";
import { casePageMethods } from "./case-page-methods.ts";
import { catalogueMethods } from "./catalogue-methods.ts";
import { composeMethods } from "./compose-methods.ts";
import { emulationMethods } from "./emulation-methods.ts";
import { excelMethods } from "./excel-methods.ts";
import { figureMethods } from "./figure-methods.ts";
import { gridMethods } from "./grid-methods.ts";
import { listMethods } from "./list-methods.ts";
import { logMethods } from "./log-methods.ts";
import { mergeMethods } from "./merge-methods.ts";
import { numberMethods } from "./number-methods.ts";
import { periodMethods } from "./period-methods.ts";
import { replyMethods } from "./reply-methods.ts";
import { reportMethods } from "./report-methods.ts";
import { settingsMethods } from "./settings-methods.ts";
import { trustMethods } from "./trust-methods.ts";
import { undoMethods } from "./undo-methods.ts";
import { upwardMethods } from "./upward-methods.ts";
import { uploadMethods, workspaceMethods } from "./workspace-methods.ts";

/** Every method the screens may call. A name stands here and in the handler table, nowhere else. */
export const contract = {
  ...workspaceMethods,
  ...uploadMethods,
  ...caseMethods,
  ...listMethods,
  ...undoMethods,
  ...casePageMethods,
  ...backupMethods,
  ...numberMethods,
  ...logMethods,
  ...figureMethods,
  ...reportMethods,
  ...composeMethods,
  ...emulationMethods,
  ...approvalMethods,
  ...excelMethods,
  ...gridMethods,
  ...periodMethods,
  ...settingsMethods,
  ...replyMethods,
  ...trustMethods,
  ...catalogueMethods,
  ...upwardMethods,
  ...bundleMethods,
  ...clusterMethods,
  ...mergeMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller writes. */
export type InputOf<M extends MethodName> = z.input<Contract[M]["input"]>;
/** What a handler reads. */
export type ParsedInputOf<M extends MethodName> = z.output<Contract[M]["input"]>;
export type OutputOf<M extends MethodName> = z.output<Contract[M]["output"]>;
/** What a handler answers: its lists may be read-only. */
export type AnswerOf<M extends MethodName> = Frozen<OutputOf<M>>;
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
/** Answered by the shell (pickers), not by the services in the worker. */
export type NativeName = { [M in MethodName]: Contract[M]["type"] extends "native" ? M : never }[MethodName];
export type ServiceName = Exclude<MethodName, NativeName>;

export const isMethodName = (name: unknown): name is MethodName =>
  typeof name === "string" && Object.hasOwn(contract, name);
