import type { Database } from "better-sqlite3";

export type Role = "recorder" | "head" | "deputy" | "coordinator";

export type User = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAtMs: number;
  /** Null while they may open the workspace. */
  readonly removedAtMs: number | null;
};

const COLUMNS = "id, name, role, added_at AS addedAtMs, removed_at AS removedAtMs";

export function insertUser(db: Database, user: Omit<User, "removedAtMs">): void {
  db.prepare("INSERT INTO users (id, name, role, added_at) VALUES (?, ?, ?, ?)").run(
    user.id,
    user.name,
    user.role,
    user.addedAtMs,
  );
}

export const getUser = (db: Database, id: string): User | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM users WHERE id = ?`).get(id) as User | undefined) ?? null;

/** Everyone, those who have left included, in the order they came. */
export const listUsers = (db: Database): User[] =>
  db.prepare(`SELECT ${COLUMNS} FROM users ORDER BY added_at, id`).all() as User[];

export function markUserRemoved(db: Database, id: string, atMs: number): void {
  db.prepare("UPDATE users SET removed_at = ? WHERE id = ? AND removed_at IS NULL").run(atMs, id);
}
