/** Alt+↓ and F4 open the list of the field one stands in; false where it has none, so that others may take the key. */
export function openListOfField(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.list)) {
    field.showPicker();
    return true;
  }
  // The program's own lists open by a press.
  if (field instanceof HTMLInputElement && field.getAttribute("role") === "combobox") {
    field.click();
    return true;
  }
  return false;
}
