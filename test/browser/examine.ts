import { AxeBuilder } from "@axe-core/playwright";
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
  // Legacy mode looks from inside the page; the other opens a second window for each look, and there are no frames here.
  const all = new AxeBuilder({ page: page as never });
  const axe = await (seeksBarriers === true ? all : all.include(seeksBarriers.within))
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  const serious = axe.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  expect(
    serious.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`),
    screen,
  ).toEqual([]);
}

/** Waits until every call has its reply and nothing has moved for ten frames. */
async function settled(page: Page): Promise<void> {
  do {
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const moves = (one: Animation) =>
        one.playState === "running" && one.effect?.getTiming().iterations !== Infinity;
      for (let quiet = 0; quiet < 10; quiet = document.getAnimations().some(moves) ? 0 : quiet + 1)
        await frame();
    });
  } while (isWaiting(page));
}
