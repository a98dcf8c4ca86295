/** A refusal by the server (or the way to it), known by its code. Words for people are found by code, never here. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly details: readonly FieldProblem[]
  readonly recoveryActions: readonly string[]
  readonly retryAfterSeconds: number | undefined
  readonly requestId: string | undefined
  /** What the problem's context says, such as how many seats there are. */
  readonly meta: Readonly<Record<string, unknown>>
  readonly at = new Date()

  constructor(status: number, body: ProblemBody, meta: Record<string, unknown> = {}) {
    super(body.message)
    this.name = 'Problem'
    this.code = body.code
    this.status = status
    this.details = body.details ?? []
    this.recoveryActions = body.recovery_actions ?? []
    this.retryAfterSeconds = body.retry_after
    this.requestId = body.request_id
    this.meta = meta
  }

  /** What the server said about one field, if anything. */
  about(field: string): string | undefined {
    return this.details.find((detail) => detail.field === field)?.message
  }

  /** The request may not have arrived, or may be welcome later: sending it again is right. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

interface ProblemBody {
  readonly code: string
  readonly message: string
  readonly details?: readonly FieldProblem[]
  readonly recovery_actions?: readonly string[]
  readonly retry_after?: number
  readonly request_id?: string
}

/** The server did not answer at all. */
export function unreachable(): Problem {
  return new Problem(0, { code: 'SERVER_UNREACHABLE', message: 'The server did not answer.' })
}

/** Reads the failure envelope; an answer without one (a proxy's page) still becomes a Problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  const fallback: ProblemBody = {
    code: response.status >= 500 ? 'SERVICE_UNAVAILABLE' : 'NOT_FOUND',
    message: response.statusText || 'The request failed.',
    ...(retryAfter && { retry_after: retryAfter }),
  }
  return isEnvelope(body)
    ? new Problem(response.status, body.error, body.meta)
    : new Problem(response.status, fallback)
}

function isEnvelope(body: unknown): body is { error: ProblemBody; meta?: Record<string, unknown> } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'
}

const pauses = new Set(['GRACE_PERIOD_ERROR', 'SESSION_PAUSED'])

/** Whether something was refused only for as long as the session is paused. */
export function isPause(problem: Problem): boolean {
  return pauses.has(problem.code)
}
