import { createContext, useContext } from "react";
import { type Client, createClient } from "../../shared/api/client.ts";
import type { Transport } from "../../shared/api/reply.ts";
import { httpTransport } from "./http-transport.ts";

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the loopback shell. */
    readonly soCum?: Transport;
  }
}

export const makeClient = (): Client =>
  createClient(window.soCum ?? httpTransport(), () => crypto.randomUUID());

const ClientContext = createContext<Client | null>(null);
export const ClientProvider = ClientContext.Provider;

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("no client above this component");
  return client;
}
