/** Desks and distribution plan: read, tried on the last documents, saved, exchanged as YAML. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { planRequests } from '../../shared/ipc/requests/preferences.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { loadPlan } from '../config/load-plan.ts'
import { planYaml } from '../config/plan-yaml.ts'
import { writeChosen } from '../export/write-chosen.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { checkPlan, soundPlan } from './check-plan.ts'
import { PLAN_KEY, presentPlan, presentTaxonomy } from './present-rules.ts'
import { rerouteOpen } from './reroute-open.ts'

const FILE_NAME = 'verteilungsplan.yaml'

export function createPlanHandlers(context: WorkplaceContext): HandlersOf<typeof planRequests> {
  const { store, config, dialogs } = context
  return {
    'preferences.plan': async () => {
      const plan = presentPlan(store.values, config)
      return { plan, shipped: plan === config.plan }
    },
    'preferences.checkPlan': async (draft) => checkPlan(context, draft),
    'preferences.savePlan': async (draft) => replacePlan(context, soundPlan(context, draft)),
    'preferences.resetPlan': async () => ({ ...replacePlan(context, undefined), plan: config.plan }),
    'preferences.importPlan': async () => {
      const file = await dialogs.chooseFile(['yaml', 'yml'])
      return file === undefined ? null : loadPlan(file, presentTaxonomy(store.values, config))
    },
    'preferences.exportPlan': async (draft) => {
      const plan = soundPlan(context, draft)
      const file = await dialogs.saveFile(FILE_NAME)
      if (file === undefined) return null
      await writeChosen(file, planYaml(plan))
      return file
    },
  }
}

/** `undefined`: the shipped one again. Plan, log and the documents' new desks are written together or not at all. */
function replacePlan(context: WorkplaceContext, plan: DistributionPlan | undefined): { moved: number } {
  const { store, config, now, user, emit } = context
  const moved = store.atomically(() => {
    store.values.set(PLAN_KEY, plan)
    const present = plan ?? config.plan
    const data = { desks: present.desks.length, rules: present.rules.length, shipped: plan === undefined, plan: present }
    store.audit.append([{ at: isoTime(now()), user, action: 'plan-changed', data }])
    return rerouteOpen(context)
  })
  emit('preferences.changed', {})
  if (moved.length > 0) emit('documents.changed', { ids: moved, all: false })
  return { moved: moved.length }
}
