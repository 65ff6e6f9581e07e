import { useTranslation } from "react-i18next";

/** Labels of a case's own fields. */
export const useLabel = () => {
  const { t } = useTranslation();
  return (key: string) => t(`case.${key}`);
};
