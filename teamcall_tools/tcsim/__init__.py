"""tcsim, a simulated telephone system: real CSTA over TCP, with a call model that shares nothing with the server's."""
