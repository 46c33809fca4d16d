import type { LoaderFunctionArgs } from '@remix-run/node'
import { beginOidc } from '~/web/oidc.server'

export const loader = ({ request }: LoaderFunctionArgs) => beginOidc(request)
