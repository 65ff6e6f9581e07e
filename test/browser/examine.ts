import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { vi } from "../../renderer/i18n/vi.ts";
import { isWaiting } from "./program.ts";

/** A key that reached the screen instead of its words. */
const BARE_KEY = new RegExp(`\\b(${Object.keys(vi).join("|")})\\.[a-zA-Z_-]+`, "g");

/**
 * What every screen must be: whole on a 1366×768 screen, without a key for a text, without a serious barrier.
 * @param seeksBarriers the same screen in the other language has the same barriers, and looking for them takes longest; `within`
 * a dialog where what is behind it was looked at before
 */
export async function examine(
  page: Page,
  screen: string,
  seeksBarriers: boolean | { readonly within: string } = true,
): Promise<void> {
  await settled(page);
  const found = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth > window.innerWidth,
    text: document.body.innerText,
  }));
  expect(found.tooWide, `${screen} is wider than the window`).toBe(false);
  expect(found.text.match(BARE_KEY), screen).toBeNull();
  expect(found.text, screen).not.toMatch(/undefined|\[object|NaN|\{\{/);
  if (!seeksBarriers) return;
  expect(await barriers(page, seeksBarriers === true ? "html" : seeksBarriers.within), screen).toEqual([]);
}

/** The serious barriers that axe finds, one line each. Its script is put into a page once and stays until the page is loaded again. */
async function barriers(page: Page, within: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // Nothing is read again from the network: every rule of ours works on the page as it stands.
    const { violations } = await axe.run(within, { resultTypes: ["violations"], preload: false });
    return violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
  }, within);
}

/** Waits until every call has its reply and nothing has moved for five frames. */
async function settled(page: Page): Promise<void> {
  do {
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const moves = (one: Animation) =>
        one.playState === "running" && one.effect?.getTiming().iterations !== Infinity;
      for (let quiet = 0; quiet < 5; quiet = document.getAnimations().some(moves) ? 0 : quiet + 1)
        await frame();
    });
  } while (isWaiting(page));
}
