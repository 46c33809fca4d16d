export { action, loader, default, meta, handle } from './_public.problems.$problemId_.questions'
