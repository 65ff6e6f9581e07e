export { type Amount, readAmount, showAmount } from "../../shared/text/money-text.ts";
