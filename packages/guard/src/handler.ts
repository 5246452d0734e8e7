/** A Lambda handler of any kind: async, with a callback, or streaming. */
export type Handler = (...parameters: never[]) => unknown;
