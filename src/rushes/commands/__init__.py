"""The commands behind `rushes`, one file each; cli.py names them and says what every error looks like."""
