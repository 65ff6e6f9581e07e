import type { Database } from "better-sqlite3";

export type Contact = { readonly unit: string; readonly person: string; readonly telephone: string };

export const listContacts = (db: Database): Contact[] =>
  db.prepare("SELECT unit, person, telephone FROM contacts ORDER BY unit").all() as Contact[];

export function putContact(db: Database, contact: Contact, atMs: number): void {
  db.prepare(
    `INSERT INTO contacts (unit, person, telephone, at) VALUES (@unit, @person, @telephone, @atMs)
     ON CONFLICT (unit) DO UPDATE SET person = @person, telephone = @telephone, at = @atMs`,
  ).run({ ...contact, atMs });
}
