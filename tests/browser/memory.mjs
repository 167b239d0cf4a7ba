// The memory of the wasm, which the page itself gives to nobody.

/** Keeps a hold of the memory that a module brings; the page itself gives it to nobody. */
export const holdMemory = () => {
  const { instantiate } = WebAssembly;
  const hold = ({ instance, exports }) => (globalThis.wasmMemory ??= (exports ?? instance.exports).memory);
  for (const [name, make] of Object.entries({ instantiate, instantiateStreaming: WebAssembly.instantiateStreaming })) {
    WebAssembly[name] = async (...all) => {
      const made = await make.apply(WebAssembly, all);
      hold(made);
      return made;
    };
  }
};
