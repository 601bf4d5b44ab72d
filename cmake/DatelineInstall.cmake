# Installation and packaging are filled in by this one file.
