"""tcstli: a console for STLI and SuperVisor sessions, for people and for scripts."""
