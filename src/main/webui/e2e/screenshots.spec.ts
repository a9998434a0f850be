import { test, type Page } from '@playwright/test';
import { DESKTOP, PHONE, Visit } from './visit';

const PAGES = {
  landing: '/',
  arena: '/arena',
  arenaList: '/arena?prikaz=lista',
  list: '/ispovesti',
  top: '/ispovesti?sort=top&within=month',
  corner: '/kutak',
  about: '/o-sajtu',
  missing: '/nema-je',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESKTOP]) {
    test(`every page, ${viewport.width} px, ${colorScheme}`, async ({ browser }) => {
      const visit = await Visit.start(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
      const shoot = (page: Page, name: string) =>
        page.screenshot({
          path: `test-results/screenshots/${name}-${viewport.width}-${colorScheme}.png`,
        });
      for (const [name, path] of Object.entries(PAGES)) {
        await visit.page.goto(path);
        await visit.page.waitForLoadState('networkidle');
        await shoot(visit.page, name);
        await visit.expectNoSidewaysScroll();
      }
      await visit.page.goto('/pisi');
      await visit.page.getByRole('textbox').waitFor();
      await shoot(visit.page, 'compose');
      await visit.write('Svake noći u tri');
      await shoot(visit.page, 'draft');
      await visit.expectNoSidewaysScroll();
      await visit.page.goto(await visit.publish('Slikar'));
      await visit.page.getByRole('article').waitFor();
      await shoot(visit.page, 'confession');
      await visit.end(/404/);
    });
  }
}
