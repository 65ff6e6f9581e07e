import { createTheme, DEFAULT_THEME, mergeMantineTheme } from "@mantine/core";

/** Calm and dense: small controls, dark enough primary for text on white (WCAG AA), one typeface with Vietnamese marks. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: 9,
  respectReducedMotion: true,
  fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif', fontWeight: "600" },
  defaultRadius: "sm",
  fontSizes: { xs: "12px", sm: "13.5px", md: "14.5px", lg: "17px", xl: "20px" },
  components: {
    TextInput: { defaultProps: { size: "sm" } },
    Button: { defaultProps: { size: "sm" } },
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});

export const wholeTheme = mergeMantineTheme(DEFAULT_THEME, theme);
