/** opencc-js publishes each OpenCC dictionary as one string of `key value` pairs, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
