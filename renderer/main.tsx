import "./api/no-eval.ts";
// First of all styles: those of the screens stand after Mantine's and win.
import "./theme/styles.ts";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ClientProvider, makeClient } from "./api/client-context.ts";
import { App } from "./app.tsx";
import { startI18n } from "./i18n/i18n.ts";
import { theme } from "./theme/theme.ts";

startI18n();
// Always "online": the services are on this machine, whatever the network card says.
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false } },
});
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ClientProvider value={makeClient()}>
        <MantineProvider
          theme={theme}
          withCssVariables={false}
          withGlobalClasses={false}
          deduplicateInlineStyles
        >
          <App />
        </MantineProvider>
      </ClientProvider>
    </QueryClientProvider>
  </StrictMode>,
);
