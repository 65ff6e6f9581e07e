import type { Database } from "better-sqlite3";
import { catalogueOf } from "../../shared/bundle/catalogue.ts";
import { bringIntoForce, type Catalogue, SHIPPED } from "../../shared/catalogue/in-force.ts";
import { newestCatalogue } from "../database/catalogue-store.ts";

let owner: Database | null = null;

/** What a register counts by: its newest published catalogue, or the rows that came with the program. */
export function heldOrShipped(db: Database): Catalogue {
  const held = newestCatalogue(db);
  return held ? catalogueOf(held.manifest, held.hash) : SHIPPED;
}

/** Called as a register is opened, and when a newer catalogue has been committed to it. */
export function bringHeldIntoForce(db: Database): void {
  bringIntoForce(heldOrShipped(db));
  owner = db;
}

/** Called as a register is closed: the rows of the program are in force again, unless another register's are by now. */
export function leaveForce(db: Database): void {
  if (owner !== db) return;
  bringIntoForce(SHIPPED);
  owner = null;
}
