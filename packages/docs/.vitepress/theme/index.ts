import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';
import FieldFilter from './FieldFilter.vue';
import HeroCard from './HeroCard.vue';
import MarkdownTwin from './MarkdownTwin.vue';
import Playground from './playground/Playground.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, undefined, {
      'home-hero-image': () => h(HeroCard),
      'doc-footer-before': () => h(MarkdownTwin),
    }),
  enhanceApp({ app }) {
    app.component('FieldFilter', FieldFilter);
    app.component('Playground', Playground);
  },
} satisfies Theme;
