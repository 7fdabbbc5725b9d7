/** Document types of the authority's own. Switching types on and off is a preference (disabledTypes). */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { typeRequests } from '../../shared/ipc/requests/preferences.ts'
import { OWN_TYPES_KEY, type OwnType, readOwnTypes } from '../../shared/settings/own-type.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { noteChange } from './note-change.ts'
import { presentPlan } from './present-rules.ts'

export function createTypeHandlers(context: WorkplaceContext): HandlersOf<typeof typeRequests> {
  const { store } = context
  const own = () => readOwnTypes(store.values.get(OWN_TYPES_KEY))
  return {
    'preferences.types': async () => ({ documents: Object.fromEntries(documentsByType(context)), own: own() }),
    'preferences.saveOwnType': async ({ type, replaces }) => {
      requireFree(type, replaces, own(), context)
      const others = own()
      const at = others.findIndex(({ id }) => id === replaces)
      keep(context, at < 0 ? [...others, type] : others.toSpliced(at, 1, type), type.id)
      return null
    },
    'preferences.removeOwnType': async ({ id }) => {
      if (isUsed(id, context)) throw new PostlotseError('type-in-use', id)
      keep(
        context,
        own().filter((type) => type.id !== id),
        id,
      )
      return null
    },
  }
}

function keep(context: WorkplaceContext, types: readonly OwnType[], id: string): void {
  context.store.atomically(() => {
    context.store.values.set(OWN_TYPES_KEY, types)
    noteChange(context, { keys: ['ownTypes'], id, after: types.find((type) => type.id === id) ?? null })
  })
  context.emit('preferences.changed', {})
}

/** An id is permanent: changing a type keeps it, and no other type has it. */
function requireFree({ id, departmentId }: OwnType, replaces: string | null, own: readonly OwnType[], { config }: WorkplaceContext): void {
  if (!config.taxonomy.departments.some((department) => department.id === departmentId)) throw new PostlotseError('request-refused', departmentId)
  if (replaces !== null && (replaces !== id || !own.some((type) => type.id === replaces))) throw new PostlotseError('request-refused', `${replaces} → ${id}`)
  const taken = id === 'unknown' || config.taxonomy.types.some((type) => type.id === id) || own.some((type) => type.id === id)
  if (replaces === null && taken) throw new PostlotseError('type-exists', id)
}

function documentsByType({ store }: WorkplaceContext): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { typeId } of store.documents.rows()) if (typeId !== null) counts.set(typeId, (counts.get(typeId) ?? 0) + 1)
  return counts
}

function isUsed(id: string, context: WorkplaceContext): boolean {
  const plan = presentPlan(context.store.values, context.config)
  return documentsByType(context).has(id) || plan.rules.some(({ when }) => when.type?.includes(id))
}
