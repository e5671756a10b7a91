import { describe, expect, test } from 'vitest';
import type { NamedEntity } from './candidate';
import { EntityRegistry } from './entity-registry';

const named = (
  kind: NamedEntity['kind'],
  name: string,
  regionCode: string,
  rest: Partial<NamedEntity> = {},
): NamedEntity => ({
  kind,
  name,
  regionCode,
  basis: 'rule',
  scope: '',
  ...rest,
});

describe('EntityRegistry.finish', () => {
  test('a city that speaks of its province’s platform means the province’s', () => {
    const registry = new EntityRegistry();
    const province = registry.register(named('platform', '湘某办', '430000'), null);
    const city = registry.register(named('platform', '湘某办', '430300'), '湘某办平台');
    const renamed = registry.finish();
    expect(renamed.get(city)).toBe(province);
    expect(registry.entities()).toHaveLength(1);
    expect(registry.aliases()).toMatchObject([{ entityId: province, surface: '湘某办平台' }]);
  });

  test('platforms of one name in two provinces stay two, programmes become one of the nation', () => {
    const registry = new EntityRegistry();
    for (const region of ['430000', '440000']) {
      registry.register(named('platform', '城市大脑', region), null);
      registry.register(named('programme', '无证明城市', region), null);
    }
    registry.finish();
    expect(registry.entities().map((e) => [e.kind, e.regionCode])).toEqual([
      ['platform', '430000'],
      ['platform', '440000'],
      ['programme', '000000'],
    ]);
  });

  test('a local organ that a reform renamed is one, where the package names it both ways', () => {
    const registry = new EntityRegistry();
    const former = registry.register(named('agency', '湖南省大数据局', '430000'), '省大数据局');
    const current = registry.register(named('agency', '湖南省数据局', '430000'), null);
    const alone = registry.register(named('agency', '浙江省大数据局', '330000'), null);
    expect(registry.finish().get(former)).toBe(current);
    expect(registry.entities().map(({ id }) => id)).toEqual(expect.arrayContaining([current, alone]));
    expect(registry.entities()).toHaveLength(2);
    const dated = registry.aliases().filter(({ validUntil }) => validUntil === '2024');
    expect(dated.map(({ entityId, surface }) => [entityId, surface])).toEqual(
      expect.arrayContaining([
        [current, '湖南省大数据局'],
        [current, '省大数据局'],
      ]),
    );
  });

  test('a name that goes on from another gets it as parent', () => {
    const registry = new EntityRegistry();
    const parent = registry.register(named('agency', '湖南省人民政府', '430000'), null);
    registry.register(named('agency', '湖南省人民政府办公厅', '430000'), null);
    registry.register(named('agency', '湖南省数据局', '430000'), null);
    registry.finish();
    const parents = Object.fromEntries(registry.entities().map((e) => [e.name, e.parentId]));
    expect(parents).toEqual({ 湖南省人民政府: null, 湖南省人民政府办公厅: parent, 湖南省数据局: null });
  });

  test('a curated parent is made and stays', () => {
    const registry = new EntityRegistry();
    registry.register(named('platform', '“湘某办”政务版', '430000', { parentName: '湘某办' }), null);
    registry.finish();
    const [first, second] = registry.entities();
    expect([first, second].find((e) => e?.parentId)?.parentId).toBe(
      [first, second].find((e) => e?.name === '湘某办')?.id,
    );
  });
});
