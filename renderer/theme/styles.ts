// With the ranges of their letters: a cut without them answers for letters it has not, and puts marks together by itself.
import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
// Paper: its own typeface, whatever the screen's is.
import "@fontsource/tinos/400.css";
import "@fontsource/tinos/400-italic.css";
import "@fontsource/tinos/700.css";
import "@mantine/core/styles.css";
// After Mantine's own: it overrides the defaults that stand there.
import "virtual:theme-variables.css";
import "./global.css";
import "../print/print.css";
