import { convertCssVariables, defaultCssVariablesResolver } from "@mantine/core";
import type { Plugin } from "vite";
import { wholeTheme } from "./theme.ts";

const NAME = "virtual:theme-variables.css";

/**
 * Mantine would write its variables into a style element at run time, which the policy (`style-src 'self'`) forbids:
 * they are made while building and loaded as a file.
 */
export const themeVariables = (): Plugin => ({
  name: "theme-variables",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}` ? convertCssVariables(defaultCssVariablesResolver(wholeTheme), ":root") : null,
});
