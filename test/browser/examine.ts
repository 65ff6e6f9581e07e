import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { vi } from "../../renderer/i18n/vi.ts";

/** A key that reached the screen instead of its words. */
const BARE_KEY = new RegExp(`\\b(${Object.keys(vi).join("|")})\\.[a-zA-Z_-]+`, "g");

/**
 * What every screen must be: whole on a 1366×768 screen, without a key for a text, without a serious barrier.
 * @param seeksBarriers the same screen in the other language has the same barriers, and looking for them takes longest
 */
export async function examine(page: Page, screen: string, seeksBarriers = true): Promise<void> {
  await page.waitForTimeout(350);
  const found = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth > window.innerWidth,
    text: document.body.innerText,
  }));
  expect(found.tooWide, `${screen} is wider than the window`).toBe(false);
  expect(found.text.match(BARE_KEY), screen).toBeNull();
  expect(found.text, screen).not.toMatch(/undefined|\[object|NaN|\{\{/);
  if (!seeksBarriers) return;
  const axe = await new AxeBuilder({ page: page as never }).analyze();
  const serious = axe.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  expect(
    serious.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`),
    screen,
  ).toEqual([]);
}
