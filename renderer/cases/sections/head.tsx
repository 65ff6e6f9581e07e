import { HEAD_RESULTS, SEVERITIES } from "../../../shared/catalogue/codes.ts";
import { CodeField } from "../fields/code-fields.tsx";
import classes from "../fields/fields.module.css";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

export function Head() {
  const label = useLabel();
  return (
    <div className={classes.grid}>
      <TextField name="head.position" label={label("headPosition")} />
      <CodeField name="head.severity" label={label("severity")} codes={SEVERITIES} />
      <CodeField name="head.result" label={label("headResult")} codes={HEAD_RESULTS} />
    </div>
  );
}
