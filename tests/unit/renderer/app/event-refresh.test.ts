import { describe, expect, it } from 'vitest'
import { isFollower } from '../../../../renderer/app/event-refresh.ts'

const FOLLOWERS = ['inbox.counts', 'review']

describe('isFollower', () => {
  it.each(['inbox.counts', 'review.queue', 'review.document'])('%s is asked for again', (name) => {
    expect(isFollower(name, FOLLOWERS)).toBe(true)
  })
  it.each(['inbox.jobs', 'reviews.all', 'search.find', 'review.page', 'inbox.rows'])('%s is left alone', (name) => {
    expect(isFollower(name, [...FOLLOWERS, 'inbox.rows'])).toBe(false)
  })
})
