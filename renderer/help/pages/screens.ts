import type { ScreenId } from "../../shell/rail.ts";
import type { HelpPage } from "../page.ts";
import { BOOK_PAGES } from "./book.ts";
import { DAILY_PAGES } from "./daily.ts";
import { EXCHANGE_PAGES } from "./exchange.ts";
import { PERIOD_PAGES } from "./period.ts";

/** One page a screen; a test asks for every screen of the rail. */
export const SCREEN_PAGES: Partial<Readonly<Record<ScreenId, HelpPage>>> = {
  ...DAILY_PAGES,
  ...PERIOD_PAGES,
  ...EXCHANGE_PAGES,
  ...BOOK_PAGES,
};
