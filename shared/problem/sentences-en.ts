import type { ProblemCode } from "./codes.ts";

/** What happened, what was not changed, what to do. `{name}` is filled from the problem's params. */
export const SENTENCES_EN: Readonly<Record<ProblemCode, string>> = {
  E_AGE_DAMAGED:
    "The data file was damaged in copying. Nothing was merged; the file is kept among the refused ones. Ask the unit to copy it again.",
  E_APPROVAL:
    "Something in the file is not properly approved by the unit's head. Nothing was merged. Ask the unit to approve it again and send a new file.",
  E_APPROVED_STAYS:
    "The case has been approved and cannot go to the bin. It stays as it is. Withdraw it with a reason instead.",
  E_ATTACHMENT_SIZE:
    "The file is empty or larger than {most} MB. It was not attached; other files stay. Choose a smaller one, or scan it at a lower resolution.",
  E_ATTACHMENT_TOTAL:
    "The register's attached files fill their {most} MB. This one was not attached; other files stay. Take away what cases no longer need and try again.",
  E_AUDIT:
    "The register's log does not follow the one sent before. The file is kept but not merged. Ask the unit whether it restored an old backup.",
  E_AUDIT_ECHO:
    "The register's log is no longer what it was when file no. {seq}, which the cluster holds, was sent: the register was restored from an older backup, or changed outside the program. Nothing was changed. Tell the coordinator before sending more.",
  E_BACKUP: "The backup is damaged or not of this program. Nothing was restored. Choose another backup.",
  E_BUG:
    "The program met an error it did not foresee. The last action was not saved; saved data is unchanged. Try again; if it recurs, restart the program and tell your IT staff.",
  E_BUSY: "A long task is running. Nothing was changed. Wait for it or cancel it, then try again.",
  E_CANCELLED: "Cancelled as asked. Nothing was changed. It can be started again at any time.",
  E_CASE_MISSING:
    "The file lacks a case that was sent before. It is kept but not merged; earlier figures stand. Ask the unit to check its register and send a new file.",
  E_CATALOGUE:
    "This is no file of periods, plans and lists, or it is damaged or altered. Those in use stay. Ask the coordinator for it again.",
  E_CATALOGUE_OLD:
    "The file is version {version}, older than version {held} in use. Nothing was changed. The older one is not needed.",
  E_CATALOGUE_OTHER:
    "Version {version} in the file is not the one received before. The periods, plans and lists in use stay. Tell the coordinator: two places may have published the same version.",
  E_CATALOGUE_RULE:
    "These periods, plans and lists cannot be used: {rule} ({row}). Those in use stay. Mend it and try again.",
  E_CATALOGUE_SAME:
    "No row differs from the version in use. Nothing was published. Change at least one row and try again.",
  E_CATALOGUE_SIGNER:
    "Who signed version {version} is not, or is no longer, a coordinator on the roster this machine knows. The periods, plans and lists in use stay. Take the newest roster in and try again, or ask for a version signed by a present coordinator.",
  E_CLOCK:
    "The clock stands before the last moment of work. Nothing new was saved. Set the date and time, then try again.",
  E_CLUSTER: "The file belongs to another cluster. Nothing was changed. Check which file was received.",
  E_CODE_OTHER:
    "The file has the code {code} by a version {version} of the lists that is not the version {version} on this machine, so the code may mean something else. Nothing was merged; earlier figures stand. Two places have published one version: settle which of them holds, and the sender chooses another code in the cases that have it.",
  E_CODE_UNKNOWN:
    "The file has a code ({code}) that no list on this machine has. Nothing was merged; earlier figures stand. Take the cluster's newest lists in and open the file again; if these are the newest, ask the sender to check that code.",
  E_CONFLICT:
    "The unit's two machines recorded this case differently. No version was saved; both stay as they are. Open the list of differences, choose a machine for each field, and go on.",
  E_CONVERTED:
    "The criminal case {number} was made of this incident already. No other was made and nothing was changed. Open that case.",
  E_COUNT: "The file's row count is not what it claims. Nothing was merged. Ask the unit for a new file.",
  E_DATABASE_DAMAGED:
    "The register file is damaged or does not fit its key. Nothing was changed. Restore the latest backup.",
  E_DEVICE:
    "The machine letter in the file is not the enrolled one. Nothing was merged. Ask the unit which machine sent it.",
  E_DIGEST:
    "The content does not match what was signed. Nothing was merged. Ask the unit to copy the file again.",
  E_DISK_FULL:
    "The disk is full. The last action was not saved; what was there is unchanged. Free some space and try again.",
  E_ENV_PASSPHRASE:
    "SO_CUM_PASSPHRASE or SO_CUM_HEAD_PASSPHRASE is not set. Nothing was done. Set it and run again.",
  E_EXCEL_BOMB:
    "The file is packed so densely that opening it would fill this machine; it was not opened. Nothing was taken in. Save it anew as .xlsx in Excel and choose that; if it came from a stranger, tell the IT staff.",
  E_EXCEL_COLUMNS:
    "The columns are not matched yet: {what}. Nothing was taken in. Correct the matching and go on.",
  E_EXCEL_DAMAGED:
    "The Excel file is damaged or was not copied whole. Nothing was taken in. Open it in Excel, save it as .xlsx and choose it again.",
  E_EXCEL_ENCRYPTED:
    "The Excel file has a password to open it. Nothing was taken in. Open it in Excel, take the password off, save it and choose it again.",
  E_EXCEL_NOT:
    "This is not an Excel file (.xlsx). Nothing was taken in. Choose the list whose name ends in .xlsx.",
  E_EXCEL_NO_SHEETS:
    "The Excel file has no sheet. Nothing was taken in. Look at it in Excel and choose another file.",
  E_EXCEL_ODS:
    "This is LibreOffice's own format (.ods). Nothing was taken in. Save it as Excel (.xlsx) and choose that.",
  E_EXCEL_OLD:
    "This is an Excel file of the old kind (.xls). Nothing was taken in. Save it as .xlsx in Excel and choose that.",
  E_EXCEL_TOO_LARGE:
    "The list is too large: at most 50,000 rows, 200 columns, 64 MB. Nothing was taken in. Delete spare rows and columns or split it and choose again.",
  E_EXCEL_UNSAFE:
    "The file holds declarations that Excel never writes; it was not opened. Nothing was taken in. Save it anew in Excel and choose that.",
  E_EXCEL_XLSB:
    "This is a binary Excel file (.xlsb). Nothing was taken in. Save it as .xlsx in Excel and choose that.",
  E_FINGERPRINT: "The typed check code does not match. Nothing was changed. {source}",
  E_FORK:
    "Two files have the same number but differ. Both are kept; the totals use the file before them. Ask the unit which one is right.",
  E_FRAMING:
    "The file is not in the data-file format. Nothing was merged. Ask the unit for its .socum file again.",
  E_FUTURE_FILE:
    "The register was written by a newer version. It was not opened and nothing was changed. Install the newer program.",
  E_HISTORY:
    "The file's list of earlier sendings is not well formed. Nothing was merged. Ask the unit for a new file.",
  E_INPUT: "What was entered is not valid ({field}). Nothing was saved. Correct it and try again.",
  E_IN_BIN:
    "The case is in the bin and cannot be changed. Nothing was changed. Restore it from the bin first.",
  E_JSON: "The file's text breaks the format's rules. Nothing was changed. Ask for another file.",
  E_KEYFILE:
    'The folder lacks its key file "mo-so", or that file was altered. Nothing was changed. Copy the whole folder, or restore a backup.',
  E_KIND:
    "This is not the kind of file needed here ({kind}). Nothing was changed. See how its name ends: .socum is a unit's data, .socum-tn a receipt, .socum-ct a cluster's file for the level above.",
  E_LAYOUT: "There is no such layout. No file was written. Choose party-36, party-399 or nd30.",
  E_LETTER_TAKEN:
    "The unit already has a machine with that letter. No machine was enrolled. Ask the unit to change the new machine's letter.",
  E_LOCKED: "The register is locked. Nothing was changed. Open it with the passphrase.",
  E_MEDIUM:
    "The copy was not finished: the stick or folder is gone, full or write-protected. The file is safe on this machine. Try again or choose another folder.",
  E_NETWORK_FOLDER:
    "The register lies in a network folder or on a network drive (such as Z:). It was not opened and nothing was changed. Move the whole folder to this machine's disk; two machines each keep a register and exchange files.",
  E_NOTHING_TO_SEND:
    'Nothing is approved yet and there is no "nothing to report". No file was made. Approve before sending.',
  E_NOT_AGE: "This is not an encrypted data file. Nothing was changed. Choose the .socum file.",
  E_NOT_ALLOWED:
    "This cannot be done in this register. Nothing was changed. Open the unit's or the cluster's register as needed.",
  E_NOT_A_WORKSPACE:
    "There is no register in this folder. Nothing was changed. Choose the register's folder.",
  E_NOT_EMPTY: "The folder is not empty. Nothing was created. Choose an empty folder.",
  E_NOT_ENROLLED:
    "The sending machine is not enrolled yet. The file is held, not merged. Call the unit by the directory's number and type the six groups it reads.",
  E_NOT_APPROVED:
    "The case {number} was never approved, or a version of it waits. Nothing was changed. Have it approved first; one that was typed by mistake goes to the bin.",
  E_NOT_FOUND: "What was named was not found. Nothing was changed. Check the name.",
  E_NOT_SUBMITTED:
    "The case has not been submitted and was not approved. It is unchanged. Ask the recorder to submit it first.",
  E_NO_ABOVE:
    "There is no list of the level above yet, so nobody to send to. No file was made. Take in the list that level sent and type the check code of its letter.",
  E_NO_PRINTER:
    "This machine has no program that prints to PDF (Chromium, Chrome or Edge). No PDF was written; the Word and Excel files are not affected. Open the Word file and print it, or install one of them.",
  E_NO_RECIPIENT:
    "The file does not open: it is for someone else, or was damaged. The totals are unchanged; it is kept among the refused ones. Ask the unit to copy it again.",
  E_NO_SIBLING:
    "The cluster's list names no other machine of this unit. No file was made. Register the second machine with the cluster, take its new list and try again.",
  E_NO_ROSTER:
    "This machine has no cluster roster yet. No file was made; recording goes on. Take the roster from the cluster's stick and type the letter's check code.",
  E_OTHER_REGISTER:
    "The backup is of another register, not of the one that is open. Nothing was changed. Lock this one and restore from the first screen.",
  E_PACK:
    "The conference pack is not as it was written: a file was changed, is missing or was added, or its list cannot be read. Nothing was changed. Copy the pack again from where it was written, or write a new one from the report.",
  E_PARENT: "The file lacks an earlier version of a case. Nothing was merged. Ask the unit for a new file.",
  E_APPROVAL_PASSPHRASE:
    "The approval passphrase is not right. Nothing was signed, approved or changed. Check Unikey and Caps Lock and type the passphrase of the approver who is chosen.",
  E_OLD_PASSPHRASE:
    "The passphrase in use was mistyped. It was not changed. Switch Unikey and Caps Lock off and retype it; if it is forgotten, use the recovery sheet.",
  E_SAME_PASSPHRASE:
    "Two people cannot use the same passphrase: who opens and who approves must be told apart. Nothing was changed. Let each choose their own.",
  E_PASSPHRASE:
    "The passphrase is not right. The register stays closed and unchanged. Check Unikey and Caps Lock and type it again, or use the recovery sheet.",
  E_PASTE_SIZE:
    "What was pasted is too large (more than 4 MB). Nothing was added. Paste it in parts, or save it as .xlsx and take it from the file.",
  E_PASTE_TEXT:
    "What was pasted holds a broken character in row {row} and would come out wrong. Nothing was added. Copy it again from Excel; retype cells that show boxes.",
  E_PERIOD_HAS_CASES:
    'This period has {count} approved cases, so there is something to report. Nothing was saved; the cases did not change. Take off "Nothing to report", write what was done in the period and submit again.',
  E_PERIOD_LOCKED:
    'The period "{period}" was locked on {lockedOn}; {day} lies in what is locked. What was typed stays a draft; locked figures are unchanged. Choose "Record as an adjustment" and give the reason; what happened after {to} is recorded as usual.',
  E_PERIOD_RUNNING:
    "{period} has not ended, so its report cannot be final yet. Nothing was changed. Wait for its end; what was written stays.",
  E_POSTGRES:
    "The PostgreSQL server refused (code {detail}). That database is as it was before, the register is unchanged. Check PGHOST, PGUSER, PGDATABASE, PGPASSWORD and the user's rights, then run it again.",
  E_PRINT:
    "The PDF could not be printed. No PDF was written; no data changed. Try again; if it still fails, open the Word file and print it.",
  E_READ_ONLY:
    "The folder or file is read-only. Nothing was changed. Clear the attribute or use another folder.",
  E_RECEIPT_OLD:
    "This receipt is not newer than no. {number}, which is here already. Nothing was changed. Ask the coordinator for the newest one.",
  E_RECOVERY:
    "The recovery code is not right. The register stays closed. Check the eight groups and type them again.",
  E_REPLACED: "The file was replaced while it was read. Nothing was changed. Try again.",
  E_REPORT_DRAFT:
    "This text was just saved in another window ({by}). Nothing was overwritten; what was typed is still on the screen. Look where the two differ and choose which to keep.",
  E_REPORT_FINAL:
    "This period has its final report already. It stays as it is and no other version was kept. See the adjusted figures for what changed since.",
  E_REQUEST:
    "The registration card is damaged or altered. No machine was enrolled. Ask the unit to write it again.",
  E_REVOKED: "The file's machine or approver has been ended. Nothing was merged. Contact the unit.",
  E_ROSTER:
    "The roster is not valid or does not extend the one in use. The old one stays. Ask the cluster for it again.",
  E_ROSTER_OLD:
    "The file names a newer roster than this machine's. Nothing was merged. Update the roster and try again.",
  E_REASON: "The reason does not say why. Nothing was changed. Write it again, in a few words.",
  E_RULES:
    "Some cases are incomplete or contradictory and were not approved. They are unchanged. Open each, mend what is marked and submit again.",
  E_SAMPLE: "This is sample data and cannot be sent. Nothing was changed. Make a real register first.",
  E_SCHEMA:
    "The content does not follow the schema. Nothing was merged. Ask the unit to update its program and send again.",
  E_SCHEMA_NEWER:
    "The file was written by a newer program. Nothing was merged. Install the newer version here and try again.",
  E_SCOPE: "The file holds a case of another unit. Nothing was merged. Ask the unit.",
  E_SECRECY:
    "A case with papers marked secret has no content in this program. Nothing was saved. Keep it on paper and record one line to be counted.",
  E_SELF_APPROVAL:
    "The approver is the one who last edited the case. It still waits. Ask another head to approve it.",
  E_SIGNATURE:
    "The sender cannot be established. Nothing was merged; the file is kept among the refused ones. Ask the unit to send it again.",
  E_SIZE: "The file is empty or too large. Nothing was changed. Check the file.",
  E_STALE: "The case was changed elsewhere. What was typed stays a draft. Reload and look again.",
  E_TEMPLATE:
    "The Word template cannot be used yet: {count} places need mending. No file was written. See Check a template for each of them, mend it in Word and try again.",
  E_TRAILING: "Something follows the end of the file. Nothing was merged. Ask the unit to send it again.",
  E_TRUNCATED: "The file is cut short. Nothing was merged. Ask the unit to copy it again.",
  E_UNDO_APPROVED:
    "{subject} has been approved, and an approval is not taken back. Nothing was changed. Edit and submit it again, or withdraw a case with a reason.",
  E_UNDO_CHANGED:
    "{subject} has changed since this step, or holds typing that is not saved. Nothing was changed. Open it to see; drop the later changes first.",
  E_UNAPPROVED:
    "The case still has work that is not approved. Nothing was changed. Submit or discard that work, then try again.",
  E_UNIT: "The unit is wrong or not in the list. Nothing was changed. Check the unit's code.",
  E_UNIT_ENDED:
    "{unit} existed until {lastDay}; after it comes {successor}. Nothing was merged, and what {unit} had counts as before. Carry its cases over to a machine of {successor}, which sends the later periods.",
  E_UNKNOWN_METHOD: "The program knows no such call. Nothing was changed. Update the program.",
  E_UNREAD:
    "{case} has {count} fields whose text could not be read and is only in its draft. Nothing was saved; what was typed is whole. Open the case, mend or drop that text and try again.",
  E_UPWARD_DECISION:
    "Decision no. {number} was not signed by anyone in the cluster's list, or is not what was signed. Nothing was changed. In the cluster: make that person a coordinator and send again.",
  E_UPWARD_FORK:
    "File no. {number} of this cluster does not follow the one taken in: two files have the same number but differ, or the cluster's register was restored from an older copy. Nothing was changed. Ask the cluster which is right, then choose with a reason.",
  E_UPWARD_HELD:
    "Files of this cluster were taken in, so it cannot be taken out. Nothing was changed. Its data count as before.",
  E_UPWARD_KEPT:
    "A file that was taken in ({hash}) can no longer be opened with this register's key. No file for the level above was made; the data are unchanged. Check the register and restore it from a backup if needed.",
  E_UPWARD_KNOWN:
    "This cluster is in the register already. Nothing was changed. Newer versions of its list come with its files.",
  E_UPWARD_LEVEL:
    "A register is of one level: it sends upwards, or takes in clusters' files. Nothing was changed. Open the register of that level.",
  E_UPWARD_LOST:
    "The file lacks {count} of the units' files or decisions that the cluster's last one had. Nothing was changed. Ask the cluster to send again from the right register.",
  E_UPWARD_MEMBER:
    "These data came from a cluster below; leaving out, taking back and choosing a side are that cluster's to decide. Nothing was changed. Ask the cluster to decide and send a new file.",
  E_UPWARD_NAMES:
    "The result of {units} rests on files with names, so no file without names can be made. No file was made. Ask the units to send again without names, or choose expressly to send names.",
  E_UPWARD_OLD:
    "File no. {number} of this cluster is older than the one taken in. Nothing was changed. Take the cluster's newest file.",
  E_UPWARD_SELF: "This is the list of this very register. Nothing was changed. Choose the other side's list.",
  E_UPWARD_SIGNER:
    "The signer is not in the cluster's list. No file was made. Make that person a coordinator under Trust, or let a listed coordinator sign.",
  E_UPWARD_STRANGER:
    "The file is of a cluster that was not confirmed in this register. Nothing was changed. Take in that cluster's list and type its check code, then take in the file again.",
  E_UPWARD_VIEW:
    "Computed again from the units' files and decisions in it, the result is not the one the cluster states. Nothing was changed. Telephone the cluster; ask it to check its register and send a new file.",
  E_USAGE: "The command is not right: {what}. Nothing was done. Run it alone to see the usage.",
  E_USER: "There is no such user or approver. Nothing was changed. Choose again.",
  E_VERSION_HASH:
    "A case's content does not match its hash. Nothing was merged. Ask the unit for a new file.",
  E_WARNINGS:
    "Some warnings have no reason yet. The case was not submitted. Give the reasons and submit again.",
  E_WEAK_PASSPHRASE: "The passphrase is too short. Nothing was created. Use at least eight characters.",
  E_WORKSPACE_IN_USE:
    "The register is open in another program ({holder}). Nothing was changed. Close it there first.",
  E_ZSTD: "The compressed part is not valid. Nothing was merged. Ask the unit to send it again.",
};
