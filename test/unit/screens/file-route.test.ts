import { expect, test } from "vitest";
import { screenFor } from "../../../renderer/shell/file-route.ts";
import { encodeHead } from "../../../shared/bundle/framing.ts";
import { utf8 } from "../../../shared/bundle/utf8.ts";

const framed = (name: string, kind: string) => {
  const head = encodeHead(utf8(JSON.stringify({ kind })), [new Uint8Array(64)]);
  return new File([new Uint8Array(head)], name);
};
const opened = (name: string) => ({ upload: "u1", name });

test("at an office a file leads to the screen that takes it in, by its first bytes or its ending", async () => {
  const at = (...files: (File | ReturnType<typeof opened>)[]) => screenFor(files, "office");
  expect(await at(framed("gi-cung-duoc.bin", "catalogue"))).toBe("catalogue");
  expect(await at(framed("KyVaKeHoach-001.socum-tn", "catalogue"))).toBe("catalogue");
  expect(await at(framed("x", "roster"))).toBe("send");
  expect(await at(opened("DanhSachCum.SOCUM-DS"))).toBe("send");
  expect(await at(opened("KyVaKeHoach-001.socum-dm"))).toBe("catalogue");
  expect(await at(opened("BN-0001.socum-tn"))).toBe("replies");
  expect(await at(opened("BN-B-0001.socum"))).toBe("conflicts");
  expect(await at(new File(["%PDF"], "bao-cao.pdf"))).toBeNull();
  expect(await at(opened("a.socum-dm"), opened("b.socum-dm"))).toBeNull();
});

test("at a cluster whatever came together goes to the board; a catalogue, and what clusters send upwards, to their screens", async () => {
  const at = (...files: (File | ReturnType<typeof opened>)[]) => screenFor(files, "cluster");
  expect(await at(opened("BN-A-0001.socum"), opened("BN-A.socum-dk"))).toBe("board");
  expect(await at(new File(["%PDF"], "bao-cao.pdf"))).toBe("board");
  expect(await at(framed("x", "catalogue"))).toBe("catalogue");
  expect(await at(opened("Cum-0001.socum-ct"), opened("Cum-0002.socum-ct"))).toBe("upward");
  expect(await at(opened("Cum-0001.socum-ct"), opened("BN-A-0001.socum"))).toBe("board");
});
