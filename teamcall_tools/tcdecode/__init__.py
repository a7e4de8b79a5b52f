"""tcdecode: CSTA messages out of hex, files, network captures and traces, and back."""
