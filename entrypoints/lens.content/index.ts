import { runDetached } from '@policy-lens/platform/run';
import { BUILT_IN_MATCHES } from '@policy-lens/platform/sites';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFrame } from './start-frame';
import './highlights.css';

/** The content script: one copy in every frame of the sites where it is enabled. */
export default defineContentScript({
  matches: [...BUILT_IN_MATCHES],
  allFrames: true,
  matchAboutBlank: true,
  // Data are fetched while the page is still being read.
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main() {
    runDetached('the lens', () => startFrame(document));
  },
});
