import type { uploadMethods } from "../../shared/api/workspace-methods.ts";
import { ok } from "../../shared/result.ts";
import type { HandlersOf } from "./dispatch.ts";

export const uploadHandlers: HandlersOf<keyof typeof uploadMethods> = {
  "upload.begin": ({ name, size, isPrivate }, { uploads }) => {
    const begun = uploads.begin(name, size, isPrivate);
    return begun.ok ? ok({ upload: begun.value }) : begun;
  },
  "upload.chunk": ({ upload, offset, base64 }, { uploads }) => {
    const received = uploads.append(upload, offset, Buffer.from(base64, "base64"));
    return received.ok ? ok({ received: received.value }) : received;
  },
  "upload.discard": ({ upload }, { uploads }) => {
    uploads.discard(upload);
    return ok(null);
  },
};
