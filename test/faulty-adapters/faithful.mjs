// No fault at all: the others differ from this one.
import { serve } from './base.mjs';
serve();
