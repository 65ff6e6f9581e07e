import { useNavigation } from "../shell/navigation.ts";
import { CaseForm } from "./case-form.tsx";
import { CaseList } from "./case-list.tsx";
import { CaseScreen } from "./case-screen.tsx";

/** The register, or the case that is open in it. */
export function CasesScreen() {
  const { caseId, newKind, listFilters } = useNavigation();
  if (caseId !== null) return <CaseScreen caseId={caseId} />;
  if (newKind !== null) return <CaseForm shown={null} kind={newKind} />;
  // Opened again with other filters, it starts with those.
  return <CaseList key={JSON.stringify(listFilters)} />;
}
