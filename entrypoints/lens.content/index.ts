import { runDetached } from '@policy-lens/platform/run';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFrame } from './start-frame';
import './highlights.css';

/**
 * The content script: one copy in every frame of the sites where it is enabled. Where that is, the background
 * tells the browser: packages/platform/src/site-scripts.ts.
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main() {
    runDetached('the lens', () => startFrame(document));
  },
});
