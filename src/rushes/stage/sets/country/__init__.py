"""Open country in any season, hour and weather, and what makes it a farm, a glacier, a graveyard or a castle."""
