export { readDate, showDate } from "../../shared/text/partial-date-text.ts";
