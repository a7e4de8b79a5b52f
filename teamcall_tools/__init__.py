"""Programs around the server: connectivity checker, simulated telephone system, licences."""
