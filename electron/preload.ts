// Runs in the sandboxed window before the page; built into one CommonJS file that requires only `electron`.
import { contextBridge, ipcRenderer } from "electron";
import { bridge } from "./desktop/bridge.ts";

contextBridge.exposeInMainWorld("soCum", bridge(ipcRenderer));
