export { loader, default, meta, handle } from './_public.problems.$problemId/route'
