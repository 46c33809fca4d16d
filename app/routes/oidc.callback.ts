import type { LoaderFunctionArgs } from '@remix-run/node'
import { finishOidc } from '~/web/oidc.server'

export const loader = ({ request }: LoaderFunctionArgs) => finishOidc(request)
