import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the code under test asked of Electron, for a test to read. */
export type Asked = {
  readonly privileges: unknown[];
  readonly windows: FakeWindow[];
  quits: number;
  readonly relaunches: string[][];
  sandboxed: boolean;
  menu: unknown;
  proxy: unknown;
  spellcheck: boolean | null;
  readonly handlers: {
    permissionRequest?: (contents: unknown, permission: string, answer: (allowed: boolean) => void) => void;
    permissionCheck?: (contents: unknown, permission: string) => boolean;
    device?: () => boolean;
    beforeRequest?: (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void;
    protocol?: (request: { url: string; method: string }) => Promise<Response>;
  };
};

export class FakeContents extends EventEmitter {
  mainFrame = { url: "" };
  zoom = 1;
  reloads = 0;
  windowOpen: () => { action: string } = () => ({ action: "allow" });
  readonly sent: unknown[] = [];
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpen = handler;
  }
  setZoomFactor(zoom: number): void {
    this.zoom = zoom;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, event: unknown): void {
    this.sent.push(event);
    this.emit("double:send", channel, event);
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  isShown = false;
  isMaximizedNow = false;
  focuses = 0;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.emit("double:load", url);
    this.webContents.emit("did-finish-load");
    this.emit("ready-to-show");
  }
  show(): void {
    this.isShown = true;
  }
  maximize(): void {
    this.isMaximizedNow = true;
  }
  isMaximized = (): boolean => this.isMaximizedNow;
  isMinimized = (): boolean => false;
  restore(): void {}
  focus(): void {
    this.focuses += 1;
  }
  getNormalBounds = () => ({ x: 0, y: 0, width: 1366, height: 768 });
}

/** The pieces of Electron that the shell uses, in Node. It proves the wiring, never that it works in Electron. */
export function electronDouble(options: {
  readonly folder: string;
  readonly isFirst?: boolean;
  readonly isPackaged?: boolean;
  readonly picks?: string[];
}) {
  const asked: Asked = {
    privileges: [],
    windows: [],
    quits: 0,
    relaunches: [],
    sandboxed: false,
    menu: undefined,
    proxy: undefined,
    spellcheck: null,
    handlers: {},
  };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: options.isPackaged ?? true,
    requestSingleInstanceLock: () => options.isFirst ?? true,
    enableSandbox: () => {
      asked.sandboxed = true;
    },
    whenReady: async () => {},
    getPath: (name: string) => (name === "temp" ? tmpdir() : join(options.folder, name)),
    exit: () => {},
    relaunch: (relaunched: { args: string[] }) => asked.relaunches.push(relaunched.args),
    quit: () => {
      asked.quits += 1;
      const event = { prevented: false, preventDefault: () => {} };
      event.preventDefault = () => {
        event.prevented = true;
      };
      app.emit("before-quit", event);
      if (!event.prevented) app.emit("double:ended");
    },
  });
  const ipcHandlers = new Map<string, (...args: unknown[]) => unknown>();
  const ipcListeners = new EventEmitter();
  class BrowserWindow extends FakeWindow {
    constructor(windowOptions: Record<string, unknown>) {
      super(windowOptions);
      asked.windows.push(this);
      app.emit("web-contents-created", {}, this.webContents);
      app.emit("double:window", this);
    }
  }
  const electron = {
    app,
    BrowserWindow,
    Menu: {
      setApplicationMenu: (menu: unknown) => {
        asked.menu = menu;
      },
    },
    dialog: {
      showOpenDialog: async () => {
        const folder = options.picks?.shift();
        return folder === undefined
          ? { canceled: true, filePaths: [] }
          : { canceled: false, filePaths: [folder] };
      },
    },
    ipcMain: {
      handle: (channel: string, handler: (...args: unknown[]) => unknown) =>
        ipcHandlers.set(channel, handler),
      on: (channel: string, listener: (...args: unknown[]) => void) => ipcListeners.on(channel, listener),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => asked.privileges.push(...schemes),
      handle: (_scheme: string, handler: NonNullable<Asked["handlers"]["protocol"]>) => {
        asked.handlers.protocol = handler;
      },
    },
    session: {
      defaultSession: Object.assign(new EventEmitter(), {
        setPermissionRequestHandler: (handler: NonNullable<Asked["handlers"]["permissionRequest"]>) => {
          asked.handlers.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler: NonNullable<Asked["handlers"]["permissionCheck"]>) => {
          asked.handlers.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler: () => boolean) => {
          asked.handlers.device = handler;
        },
        setSpellCheckerEnabled: (enabled: boolean) => {
          asked.spellcheck = enabled;
        },
        setProxy: async (proxy: unknown) => {
          asked.proxy = proxy;
        },
        webRequest: {
          onBeforeRequest: (handler: NonNullable<Asked["handlers"]["beforeRequest"]>) => {
            asked.handlers.beforeRequest = handler;
          },
        },
      }),
    },
  };

  /** The window's side of ipc: what crosses is cloned, as ipc clones it, and comes with the sender's frame. */
  const rendererOf = (window: FakeWindow, frame: { url: string } = window.webContents.mainFrame) => {
    const heard = new Map<unknown, (channel: string, event: unknown) => void>();
    const event = () => ({ sender: window.webContents, senderFrame: frame });
    return {
      invoke: async (channel: string, ...args: unknown[]) =>
        structuredClone(await ipcHandlers.get(channel)?.(event(), ...structuredClone(args))),
      send: (channel: string, ...args: unknown[]) => {
        ipcListeners.emit(channel, event(), ...structuredClone(args));
      },
      on: (channel: string, listener: (event: unknown, value: unknown) => void) => {
        const hear = (sent: string, value: unknown) => {
          if (sent === channel) listener({}, structuredClone(value));
        };
        heard.set(listener, hear);
        window.webContents.on("double:send", hear);
      },
      off: (_channel: string, listener: unknown) => {
        const hear = heard.get(listener);
        if (hear) window.webContents.off("double:send", hear);
      },
    };
  };
  return { electron, asked, rendererOf };
}
