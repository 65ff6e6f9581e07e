import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeCluster, makeOffice, tempFolder } from "../../support/offices.ts";
import { terminal as cli } from "../../support/terminal.ts";

const { path: root, remove } = tempFolder();
const at = (name: string) => join(root, name);
beforeAll(async () => {
  const cluster = await makeCluster(at("C"));
  (await makeOffice(at("F"), "BN", cluster)).close();
  cluster.ws.close();
});
afterAll(remove);

it("what `catalogue` prints is edited, published, written out and taken in from the terminal", async () => {
  const shown = await cli("catalogue", "--workspace", at("C"));
  expect(shown).toMatchObject({ ok: true, name: "2020-1", published: null });
  const periods = shown.periods as { code: string; deadline: string }[];
  for (const one of periods) if (one.code === "2026H2") one.deadline = "2027-01-15";
  const publish = (content: string) => {
    writeFileSync(at("rows.json"), content);
    const rows = ["--rows", at("rows.json"), "--out", at("k.socum-dm")];
    return cli("publish-catalogue", "--workspace", at("C"), ...rows);
  };
  expect(await publish('{"periods":[]}')).toMatchObject({ ok: false, code: "E_INPUT" });
  expect(await publish(JSON.stringify(shown))).toMatchObject({ ok: true, version: 1, moved: 0 });
  const take = () => cli("import-catalogue", "--workspace", at("F"), "--catalogue", at("k.socum-dm"));
  expect(await take()).toMatchObject({ ok: true, outcome: "taken", version: 1 });
  expect(await take()).toMatchObject({ ok: true, outcome: "duplicate" });
  // An office gives its cluster the file back that it took, byte for byte.
  expect(await cli("catalogue", "--workspace", at("F"), "--out", at("lai.socum-dm"))).toMatchObject({
    ok: true,
  });
  expect(readFileSync(at("lai.socum-dm"))).toEqual(readFileSync(at("k.socum-dm")));
  expect(await cli("catalogue", "--workspace", at("F"))).toMatchObject({
    published: { version: 1, came: "file" },
    periods: expect.arrayContaining([expect.objectContaining({ code: "2026H2", deadline: "2027-01-15" })]),
  });
});
