import { useRef, useState } from 'preact/hooks';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { useMessages } from '../messages/use-messages';
import { ImportError, type ImportPlan, readImport } from './settings-file';

interface ImportExportProps<Entry> {
  present: Entry[];
  /** Throws ImportError. */
  plan(json: string, present: readonly Entry[]): ImportPlan<Entry>;
  /** Resolves to whether they were stored; what was there stays where they weren't. */
  onStore(entries: Entry[]): Promise<boolean>;
  onExport(): void;
}

type ImportState<Entry> =
  | { step: 'idle' }
  | { step: 'planned'; plan: ImportPlan<Entry> }
  | { step: 'invalid'; file: string; error: ImportError }
  | { step: 'done'; before: Entry[]; count: number };

/** Import shows what it would do before it does it, and can be taken back. */
export function ImportExport<Entry>({ present, plan, onStore, onExport }: ImportExportProps<Entry>) {
  const t = useMessages(OPTIONS_MESSAGES);
  const file = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<ImportState<Entry>>({ step: 'idle' });
  const read = async (chosen: File) => {
    try {
      setState({ step: 'planned', plan: plan(await readImport(chosen), present) });
    } catch (error) {
      const known = error instanceof ImportError ? error : new ImportError('unreadable');
      setState({ step: 'invalid', file: chosen.name, error: known });
    }
  };
  return (
    <div class="pl-import">
      <button type="button" class="pl-button" onClick={() => file.current?.click()}>
        {t('import')}
      </button>
      <button type="button" class="pl-button" disabled={present.length === 0} onClick={onExport}>
        {t('export')}
      </button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        class="pl-hidden"
        tabIndex={-1}
        aria-label={t('import')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void read(chosen);
        }}
      />
      <span role="status" class="pl-small">
        {state.step === 'planned' &&
          t(state.plan.repeated > 0 ? 'importPreviewRepeated' : 'importPreview', {
            added: state.plan.added,
            changed: state.plan.changed,
            repeated: state.plan.repeated,
          })}
        {state.step === 'invalid' &&
          t('importInvalid', {
            file: state.file,
            reason: t(`problem.${state.error.problem}`, {
              entry: state.error.entry,
              given: state.error.given,
            }),
          })}
        {state.step === 'done' && t('importDone', { count: state.count })}
      </span>
      {state.step === 'planned' && (
        <>
          <button
            type="button"
            class="pl-button"
            onClick={() => {
              const { merged, added, changed } = state.plan;
              void onStore(merged).then((stored) => {
                if (stored) setState({ step: 'done', before: present, count: added + changed });
              });
            }}
          >
            {t('importApply')}
          </button>
          <button type="button" class="pl-quiet-button" onClick={() => setState({ step: 'idle' })}>
            {t('importCancel')}
          </button>
        </>
      )}
      {state.step === 'done' && (
        <button
          type="button"
          class="pl-quiet-button"
          onClick={() => void onStore(state.before).then((stored) => stored && setState({ step: 'idle' }))}
        >
          {t('importUndo')}
        </button>
      )}
    </div>
  );
}
