// Written by build/build-script-table.ts (npx tsx packages/hanzi/src/build/build-script-table.ts); not edited by hand.

/** Characters that are Simplified only but not likely, or likely but not Simplified only, as steps from U+3400. */
export const HANS_WRONG =
  '.55a.07e.01n.08l.053i.037.0bn.02i.01h.01e4.0jp.01e.018.08z.03f.0hg.08c.0cp95.03i.072s.01i.02c.010.0a5qv.042.0nk.06g.01z3.042.0se.05mzh.016.06l.1c5.06c.0a6.08n.090.02b.0df.0o0.028.07h.03n.0dy.096.0f8.03k.01l.0ig.0pc.0rso.11t';

/** Which of the likely ones are Traditional only, in order: six a character, the lowest bit first, from 0 on. */
export const HANT_MASK =
  'GLonV]]?geh1gmom_mikOg]oFJUK?bo7?efKk_Jd98noogJKWhZ?oOKOo[gV@]ooNNo^oWWO^oO_oonM]HD_J9nV]knc[d2i>_hcYKJPooZooo?mZoj]B_EgUm]o<ook0Y7TPi_Q_jEko7BI?gLMgInO?ca5?EmV_gIno]O[_emO5T[JQionkIkoOkoMeoS_\\Ggo_C?okWNma]8oCVNAojMZO;WgnjM[EVK_?Gkn_goonKgmm_n_WDAi;SiU^gGOmoko=WSWe5c7JlgILoNYg?e;_2<ZVSM_o^RWonOnOUil_odnem67kkc[Vo]i[V^n_59TP\\Ak7Cd[_cb3';

/** Characters that are Traditional only and not likely, as steps from U+3400. */
export const HANT_MISSING =
  '.5ik.06qz.05j.04mm.06xz4w.0b3.06m.02g.082.01h.05cbx.040.0gk.08f.02w.038.04s.02mu.02p.01k.015.0fd.0b7.052.0247.015.01q2c.01f.018.038x.06k.08b1.05r.05q.0ete.082.07g.06o.01t.031.05qe1.040.08ue.077.06m.06q.02a.06z.04u.058.0kuy.04w.05u24.078jy8u.02e.02uf.04y.02d.020.0fh.02n.0ap.03b.04p.064.0cw.03bb4b5.02lo.055.01k.06k.02hst.01b.0145.056.05j1.07o.039.0ccl.04gs.02s.0161.01lb9j.011s.01vk.01g.01xfny2gxq.021.02o25512.08j7e.0ap.03i.03bnt3.054vj.03n.03i3.05r.0fz.02c.01h.03n1.019145.05a';
