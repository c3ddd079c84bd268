"""What must survive a restart: readings, question sets, answers and conversations; decides no access."""
