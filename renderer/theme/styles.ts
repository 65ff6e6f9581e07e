import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
// Paper: its own typeface, whatever the screen's is.
import "@fontsource/tinos/vietnamese-400.css";
import "@fontsource/tinos/vietnamese-700.css";
import "@fontsource/tinos/latin-400.css";
import "@fontsource/tinos/latin-700.css";
import "@mantine/core/styles.css";
// After Mantine's own: it overrides the defaults that stand there.
import "virtual:theme-variables.css";
import "./global.css";
import "../print/print.css";
