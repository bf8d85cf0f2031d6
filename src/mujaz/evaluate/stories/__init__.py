"""Stories: how well a stream of articles is parted into its stories."""
