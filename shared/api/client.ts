import type { InputOf, MethodName, OutputOf } from "./contract.ts";
import type { Progress, Reply, Transport } from "./reply.ts";

export type CallOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: Progress) => void;
};

export type Client = {
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Reply<OutputOf<M>>>;
};

/** Minimal shape of AbortSignal, so that shared code needs no DOM. */
type AbortSignal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** Typed calls over a transport. @param newCallId unique within the transport's life */
export function createClient(transport: Transport, newCallId: () => string): Client {
  return {
    async call(method, input, options = {}) {
      const callId = newCallId();
      const unsubscribe = options.onProgress
        ? transport.subscribe((event) => {
            if (event.callId === callId) options.onProgress?.(event);
          })
        : null;
      const cancel = () => transport.cancel(callId);
      options.signal?.addEventListener("abort", cancel);
      try {
        const reply = transport.call(callId, method, input);
        if (options.signal?.aborted) cancel();
        return (await reply) as Reply<OutputOf<typeof method>>;
      } finally {
        options.signal?.removeEventListener("abort", cancel);
        unsubscribe?.();
      }
    },
  };
}
