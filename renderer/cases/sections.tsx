import { Acts } from "./sections/acts.tsx";
import { Advice } from "./sections/advice.tsx";
import { Attachments } from "./sections/attachments.tsx";
import { Damage } from "./sections/damage.tsx";
import { Detection } from "./sections/detection.tsx";
import { General } from "./sections/general.tsx";
import { Head } from "./sections/head.tsx";
import { People } from "./sections/people.tsx";
import { Stages } from "./sections/stages.tsx";

export type SectionId =
  | "general"
  | "detection"
  | "actsSection"
  | "people"
  | "stages"
  | "advice"
  | "damage"
  | "headSection"
  | "attachments";

/** The folded sections of a case, in the order of the paper form, with the record's fields that each holds. */
export const SECTIONS: readonly {
  readonly id: SectionId;
  readonly fields: readonly string[];
  readonly body: () => React.ReactNode;
}[] = [
  {
    id: "general",
    fields: (
      "title unit period periodReason plan secret steeringTier officer remindOn note ownFields related " +
      "adjustmentReason"
    ).split(" "),
    body: General,
  },
  {
    id: "detection",
    fields: (
      "detectedOn happenedFrom happenedTo place agency agencyType sector sectorText summary mainSource mainSourceText " +
      "otherSources sourceDocuments handling nature role"
    ).split(" "),
    body: Detection,
  },
  {
    id: "actsSection",
    fields: "acts actCount pettyForms pettyFormText classificationReason definition".split(" "),
    body: Acts,
  },
  { id: "people", fields: ["people"], body: People },
  { id: "stages", fields: ["events"], body: Stages },
  { id: "advice", fields: ["advice", "outcome"], body: Advice },
  { id: "damage", fields: ["damage"], body: Damage },
  { id: "headSection", fields: ["head"], body: Head },
  { id: "attachments", fields: ["attachments"], body: Attachments },
];

export const sectionOf = (field: string): SectionId =>
  SECTIONS.find((section) => section.fields.includes(field.split(".")[0] ?? ""))?.id ?? "general";
